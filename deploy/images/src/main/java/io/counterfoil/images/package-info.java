/** Makes an image of each packaged service, without a Docker engine. */
@NullMarked
package io.counterfoil.images;

import org.jspecify.annotations.NullMarked;
