/** Tests of signing in and of the table of routes, over real connections. */
package uk.countersign.security;
