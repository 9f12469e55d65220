/** A store's Web Connector login, which connector-service knows. */
@NullMarked
package io.counterfoil.admin.webconnector;

import org.jspecify.annotations.NullMarked;
