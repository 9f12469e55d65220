/** Which company file a store feeds, and what a person is asked about it, which connector-service knows. */
@NullMarked
package io.counterfoil.admin.company;

import org.jspecify.annotations.NullMarked;
