/** Requests and replies, as the platforms' stand-ins see them. */
@NullMarked
package uk.countersign.sandbox.http;

import org.jspecify.annotations.NullMarked;
