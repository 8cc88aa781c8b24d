package uk.countersign.connectors;

import java.util.List;

/**
 * A post whose media stand on the platform, ready for the one call that shows it.
 *
 * @param mediaIds the platform's ids of the uploaded media, or of the container that holds them
 */
public record Prepared(OutgoingPost post, List<String> mediaIds) {

    public Prepared {
        mediaIds = List.copyOf(mediaIds);
    }
}
