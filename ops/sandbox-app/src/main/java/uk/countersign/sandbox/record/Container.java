package uk.countersign.sandbox.record;

import java.time.Instant;
import java.util.List;

/**
 * What Instagram makes of a post before it is published.
 *
 * @param pictures ids, in order; several make a carousel
 * @param item whether it is only a part of a carousel
 */
public record Container(String id, String account, String caption, List<String> pictures, boolean item, Instant made) {

    public Container {
        pictures = List.copyOf(pictures);
    }
}
