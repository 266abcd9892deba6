import { NodeProgram, type NodeProgramType } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { Rgb } from '../../../src/picture/colour.ts';
import { LEAST_RADIUS } from '../../../src/picture/crowding.ts';

// One program for all five shapes: one draw call, and nodes overlap in the order of the graph whatever their kind.
// A triangle around each node is cut to its shape by the signed distance to the outline, in pixels; the constants are
// those of the corners in src/picture/shapes.ts.

const UNIFORMS = ['u_sizeRatio', 'u_correctionRatio', 'u_matrix', 'u_halo', 'u_feather', 'u_edging'] as const;

const VERTEX = /* glsl */ `
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute vec4 a_color;
attribute vec4 a_id;
attribute float a_angle;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
varying vec4 v_color;
varying vec2 v_point;
varying float v_radius;
varying float v_shape;
const float bias = 255.0 / 254.0;
void main() {
  // A CSS pixel is two correction ratios long.
  float pixel = 2.0 * u_correctionRatio;
  v_radius = max(${LEAST_RADIUS.toFixed(1)}, a_size / u_sizeRatio);
  // Twice the reach of the widest shape and its halo, so that the triangle's inner circle holds it.
  vec2 corner = 2.0 * (1.55 * v_radius + 4.0) * vec2(cos(a_angle), sin(a_angle));
  gl_Position = vec4((u_matrix * vec3(a_position + corner * pixel, 1)).xy, 0, 1);
  v_point = corner;
  v_shape = a_shape;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}`;

const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec2 v_point;
varying float v_radius;
varying float v_shape;
uniform vec4 u_halo;
uniform float u_feather;
uniform float u_edging;
const vec4 transparent = vec4(0.0);
float outline(vec2 p, float r) {
  if (v_shape < 0.5) return length(p) - r;
  vec2 q = abs(p);
  if (v_shape < 1.5) return (q.x + q.y - 1.2533 * r) * 0.70711;
  if (v_shape < 2.5) return max(q.x * 0.86603 + p.y * 0.5, -p.y) - 0.71 * r;
  if (v_shape < 3.5) return max(q.x, q.y) - 0.8862 * r;
  return max(q.x, q.x * 0.5 + q.y * 0.86603) - 0.9523 * r;
}
void main() {
  float distance = outline(v_point, v_radius);
  #ifdef PICKING_MODE
  // Three pixels of grace: small nodes must be easy to hit.
  gl_FragColor = distance > 3.0 * u_edging ? transparent : v_color;
  #else
  float inside = 1.0 - smoothstep(-u_feather, u_feather, distance);
  float halo = 1.0 - smoothstep(1.25 * u_edging - u_feather, 1.25 * u_edging + u_feather, distance);
  gl_FragColor = mix(u_halo * halo, v_color, inside);
  #endif
}`;

/** Display data of a node with its shape's number. */
interface Shaped extends NodeDisplayData {
  shape: number;
}

/** Asked at each frame. */
interface Surroundings {
  /** The colour of the halo: the background, so that edges end short of a node. */
  halo(): Rgb;
  /** What the width of the halo, and the grace for the pointer, are multiplied by at this ratio of the camera: less than 1 where nodes are crowded. */
  edging(ratio: number): number;
}

export function nodeProgram({ halo, edging }: Surroundings): NodeProgramType {
  return class extends NodeProgram<(typeof UNIFORMS)[number]> {
    getDefinition() {
      const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
      return {
        VERTICES: 3,
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        METHOD: TRIANGLES,
        UNIFORMS,
        ATTRIBUTES: [
          { name: 'a_position', size: 2, type: FLOAT },
          { name: 'a_size', size: 1, type: FLOAT },
          { name: 'a_shape', size: 1, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_angle', size: 1, type: FLOAT }],
        CONSTANT_DATA: [[0], [(2 * Math.PI) / 3], [(4 * Math.PI) / 3]],
      };
    }

    processVisibleItem(index: number, start: number, data: NodeDisplayData) {
      const { x, y, size, color, shape } = data as Shaped;
      this.array.set([x, y, size, shape, floatColor(color), index], start);
    }

    setUniforms(
      params: RenderParams,
      {
        gl,
        uniformLocations,
      }: { gl: WebGLRenderingContext; uniformLocations: Record<string, WebGLUniformLocation> },
    ) {
      const at = (name: (typeof UNIFORMS)[number]) => uniformLocations[name] ?? null;
      gl.uniform1f(at('u_sizeRatio'), params.sizeRatio);
      gl.uniform1f(at('u_correctionRatio'), params.correctionRatio);
      gl.uniformMatrix3fv(at('u_matrix'), false, params.matrix);
      const [red, green, blue] = halo();
      gl.uniform4f(at('u_halo'), red / 255, green / 255, blue / 255, 1);
      gl.uniform1f(at('u_feather'), 0.6 / params.pixelRatio);
      gl.uniform1f(at('u_edging'), edging(params.zoomRatio));
    }
  } as unknown as NodeProgramType;
}
