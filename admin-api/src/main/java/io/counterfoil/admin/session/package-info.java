/** What happened in a store's Web Connector sessions, which history-service knows. */
@NullMarked
package io.counterfoil.admin.session;

import org.jspecify.annotations.NullMarked;
