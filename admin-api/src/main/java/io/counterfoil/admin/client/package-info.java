/** The other services, asked with a short-lived token in the name of the person who waits. */
@NullMarked
package io.counterfoil.admin.client;

import org.jspecify.annotations.NullMarked;
