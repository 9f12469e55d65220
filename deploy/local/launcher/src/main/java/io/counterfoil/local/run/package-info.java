/** One run of everything on a data folder: what is started, in which order, with which secrets, and how it ends. */
@NullMarked
package io.counterfoil.local.run;

import org.jspecify.annotations.NullMarked;
