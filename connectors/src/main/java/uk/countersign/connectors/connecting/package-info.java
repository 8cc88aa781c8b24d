/** Connecting an account on a platform through the platform's own consent screen, and keeping its token good. */
@NullMarked
package uk.countersign.connectors.connecting;

import org.jspecify.annotations.NullMarked;
