/** Users, how they sign in and what they may see. */
@NullMarked
package io.counterfoil.admin.access;

import org.jspecify.annotations.NullMarked;
