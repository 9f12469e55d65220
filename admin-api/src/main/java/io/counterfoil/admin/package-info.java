/** Who may: tenants, users, stores and their settings, and the one REST API in front of all services. */
@NullMarked
package io.counterfoil.admin;

import org.jspecify.annotations.NullMarked;
