/** Tests of the HTTP API over real connections. */
package uk.countersign.api;
