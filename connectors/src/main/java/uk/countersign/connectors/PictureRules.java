package uk.countersign.connectors;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a platform takes as a picture.
 *
 * @param platform as people call it
 * @param types media types
 * @param mostPictures in one post
 * @param mostBytes of one picture
 * @param longestAltText in characters
 */
public record PictureRules(String platform, Set<String> types, int mostPictures, long mostBytes, int longestAltText) {

    /** What is against these pictures, in plain words; pictures are counted from 1. */
    public List<String> objections(List<OutgoingMedia> media) {
        var found = new ArrayList<String>();
        if (media.size() > mostPictures) {
            found.add(platform + " takes at most " + mostPictures + " pictures in a post; this one has " + media.size()
                    + ".");
        }
        for (var i = 0; i < media.size(); i++) {
            found.addAll(objections("Picture " + (i + 1), media.get(i)));
        }
        return List.copyOf(found);
    }

    /** What is against one picture, called {@code which}. */
    public List<String> objections(String which, OutgoingMedia picture) {
        var found = new ArrayList<String>();
        if (!types.contains(picture.mediaType())) {
            found.add(which + " is of a kind that " + platform + " does not take (" + picture.mediaType() + ").");
        }
        var alt = picture.altText();
        if (alt.codePointCount(0, alt.length()) > longestAltText) {
            found.add(which + " has a description of more than " + longestAltText + " characters.");
        }
        try {
            var bytes = Files.size(picture.file());
            if (bytes > mostBytes) {
                found.add(which + " is too large for " + platform + ": " + megabytes(bytes) + " of at most "
                        + megabytes(mostBytes) + ".");
            }
        } catch (IOException missing) {
            found.add(which + " is missing from our own storage. Add it again.");
        }
        return found;
    }

    static String megabytes(long bytes) {
        return String.format(Locale.UK, "%.1f MB", bytes / 1e6);
    }
}
