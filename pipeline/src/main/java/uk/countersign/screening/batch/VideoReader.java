package uk.countersign.screening.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.countersign.draft.Finding;
import uk.countersign.draft.Picture;
import uk.countersign.draft.Rendition;
import uk.countersign.draft.SourceFile;
import uk.countersign.media.MediaStore;
import uk.countersign.school.Channel;
import uk.countersign.screening.batch.PictureReader.Pictures;

/** Makes of each submitted video the one copy that every channel sends: the same, without what tells where it was made. */
@Component
class VideoReader {

    private static final String UNUSABLE =
            "This video cannot be used: it is damaged, or of a kind that the platforms do"
                    + " not take. Save it as MP4 and send it again.";

    private final MediaStore media;

    VideoReader(MediaStore media) {
        this.media = media;
    }

    /** The videos that can be used, and what is to be said of the others; counted after so many pictures. */
    Pictures read(List<SourceFile> sources, List<Channel> channels, Path folder, int pictures) {
        var usable = new ArrayList<Picture>();
        var findings = new ArrayList<Finding>();
        for (var source : sources) {
            var copy = folder.resolve("video-" + usable.size() + "-" + findings.size());
            try {
                var type = CleanVideo.write(media.path(source.sha256()), copy);
                if (type.isEmpty()) {
                    findings.add(SubmissionFindings.unusablePicture(pictures + usable.size(), UNUSABLE));
                    continue;
                }
                var stored = media.put(copy);
                var rendition = new Rendition(stored.sha256(), type.get(), 0, 0, stored.size());
                Map<String, Rendition> everywhere =
                        channels.stream().collect(Collectors.toMap(Channel::id, channel -> rendition));
                usable.add(Picture.written(
                        name(source.name(), type.get()), source.sha256(), source.altText(), everywhere));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Pictures(usable, findings);
    }

    /** By its ending a video is told from a picture wherever somebody's consent is asked. */
    private static String name(String written, String type) {
        var lower = written.toLowerCase(Locale.ROOT);
        return lower.endsWith(".mp4") || lower.endsWith(".mov") || lower.endsWith(".m4v")
                ? written
                : written + (type.equals("video/mp4") ? ".mp4" : ".mov");
    }
}
