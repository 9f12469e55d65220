/** Whether a store's orders flow, from when on and how often its cart is asked. */
@NullMarked
package io.counterfoil.admin.autosync;

import org.jspecify.annotations.NullMarked;
