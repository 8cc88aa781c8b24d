package uk.countersign.connectors;

import java.net.URI;
import java.time.Duration;

/**
 * Where a platform is and how long to wait for it.
 *
 * @param baseUrl address without the version part, no trailing slash
 * @param connectTimeout to open a connection
 * @param callTimeout for one whole call, upload included
 */
public record PlatformSettings(URI baseUrl, Duration connectTimeout, Duration callTimeout) {}
