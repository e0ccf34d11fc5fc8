// Sums over all alignments of a document, for fit-bead-weights.
//
// A document has n source and m target segments and `count` candidate beads in order of their ends: bead q ends behind
// source segment end[q] and target segment targetEnd[q] and takes shape[q] and targetShape[q] segments.
#include <math.h>
#include <stdlib.h>

static double add(double one, double other) {
  if (one == -INFINITY) return other;
  if (other == -INFINITY) return one;
  double high = one > other ? one : other, low = one > other ? other : one;
  return high + log1p(exp(low - high));
}

// Writes the probability of each bead and returns the logarithm of the sum over all alignments.
double bead_probabilities(int n, int m, int count, const int *end, const int *target_end, const int *shape,
                          const int *target_shape, const double *scores, double *probabilities) {
  size_t width = (size_t)m + 1, cells = (size_t)(n + 1) * width;
  double *forward = malloc(cells * sizeof(double)), *backward = malloc(cells * sizeof(double));
  for (size_t cell = 0; cell < cells; cell++) forward[cell] = backward[cell] = -INFINITY;
  forward[0] = 0;
  backward[cells - 1] = 0;
#define END(q) ((size_t)end[q] * width + target_end[q])
#define START(q) ((size_t)(end[q] - shape[q]) * width + target_end[q] - target_shape[q])
  for (int q = 0; q < count; q++)
    if (forward[START(q)] != -INFINITY) forward[END(q)] = add(forward[END(q)], forward[START(q)] + scores[q]);
  for (int q = count - 1; q >= 0; q--)
    if (backward[END(q)] != -INFINITY) backward[START(q)] = add(backward[START(q)], backward[END(q)] + scores[q]);
  double total = forward[cells - 1];
  for (int q = 0; q < count; q++) {
    double logarithm = forward[START(q)] + scores[q] + backward[END(q)] - total;
    probabilities[q] = logarithm > -700 ? exp(logarithm) : 0;
  }
  free(forward);
  free(backward);
  return total;
}
