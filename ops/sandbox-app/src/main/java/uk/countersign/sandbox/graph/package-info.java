/** Facebook Pages and Instagram on the Graph API. */
@NullMarked
package uk.countersign.sandbox.graph;

import org.jspecify.annotations.NullMarked;
