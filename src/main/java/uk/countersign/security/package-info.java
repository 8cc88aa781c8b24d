/** Who signs in, how, and which routes a role may use. */
@NullMarked
package uk.countersign.security;

import org.jspecify.annotations.NullMarked;
