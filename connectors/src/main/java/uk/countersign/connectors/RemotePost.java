package uk.countersign.connectors;

import java.time.Instant;

/**
 * A post as it stands on the platform.
 *
 * @param text as the platform returns it
 * @param mediaCount how many pictures it shows
 */
public record RemotePost(String remoteId, String text, Instant time, int mediaCount, String permalink) {}
