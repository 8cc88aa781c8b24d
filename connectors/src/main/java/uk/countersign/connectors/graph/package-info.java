/** Meta's Graph interface, which Facebook pages and Instagram accounts share; for their connectors only. */
@NullMarked
package uk.countersign.connectors.graph;

import org.jspecify.annotations.NullMarked;
