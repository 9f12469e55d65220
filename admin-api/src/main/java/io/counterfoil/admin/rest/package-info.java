/** What every REST endpoint here shares: problems, pages of lists, entity tags, checked input. */
@NullMarked
package io.counterfoil.admin.rest;

import org.jspecify.annotations.NullMarked;
