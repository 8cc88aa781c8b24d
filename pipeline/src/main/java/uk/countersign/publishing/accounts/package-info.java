/** Connecting official accounts, keeping their tokens good, and seeing what really stands on them. */
@NullMarked
@NamedInterface("accounts")
package uk.countersign.publishing.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
