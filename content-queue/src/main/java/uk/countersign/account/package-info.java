/** Official accounts as they really are: how they are connected, whether they can be posted to, what stands on them. */
@NullMarked
package uk.countersign.account;

import org.jspecify.annotations.NullMarked;
