/** What a school has made of its policy: rules read otherwise, packs of its own, election periods. */
@NullMarked
package uk.countersign.policy;

import org.jspecify.annotations.NullMarked;
