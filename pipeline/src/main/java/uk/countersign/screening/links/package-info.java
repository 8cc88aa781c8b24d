/** Whether links can be opened: looked up on the network, where a school's program may do so. */
@NullMarked
package uk.countersign.screening.links;

import org.jspecify.annotations.NullMarked;
