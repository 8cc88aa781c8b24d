/** One small client a platform. Knows no database and no Spring. */
@NullMarked
package uk.countersign.connectors;

import org.jspecify.annotations.NullMarked;
