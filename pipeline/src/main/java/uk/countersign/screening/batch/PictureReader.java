package uk.countersign.screening.batch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.countersign.draft.Finding;
import uk.countersign.draft.Picture;
import uk.countersign.draft.Rendition;
import uk.countersign.draft.SourceFile;
import uk.countersign.media.MediaStore;
import uk.countersign.reading.FileReader;
import uk.countersign.reading.PictureReading;
import uk.countersign.school.Channel;

/** Makes of each submitted picture what every channel of the draft will send. */
@Component
class PictureReader {

    private final FileReader reader;
    private final MediaStore media;

    PictureReader(FileReader reader, MediaStore media) {
        this.reader = reader;
        this.media = media;
    }

    /** The pictures that can be used, and what is to be said of the others. */
    record Pictures(List<Picture> usable, List<Finding> findings) {}

    Pictures read(List<SourceFile> sources, List<Channel> channels, Path folder) {
        var profiles =
                PictureProfiles.of(channels.stream().map(Channel::platform).toList());
        var usable = new ArrayList<Picture>();
        var findings = new ArrayList<Finding>();
        for (var source : sources) {
            var output = folder.resolve("picture-" + usable.size() + "-" + findings.size());
            var reading = reader.readPicture(media.path(source.sha256()), source.name(), profiles, output);
            if (reading instanceof PictureReading.Rendered rendered) {
                rendered.notes().forEach(note -> findings.add(SubmissionFindings.note(note)));
                usable.add(Picture.written(
                        source.name(), source.sha256(), source.altText(), renditions(rendered, channels)));
            } else if (reading instanceof PictureReading.Unreadable unreadable) {
                findings.add(SubmissionFindings.unusablePicture(usable.size(), unreadable.message()));
            }
        }
        return new Pictures(usable, findings);
    }

    private Map<String, Rendition> renditions(PictureReading.Rendered rendered, List<Channel> channels) {
        var stored = new HashMap<String, Rendition>();
        rendered.renditions().forEach(made -> {
            var sha256 = media.put(made.file()).sha256();
            var rendition = new Rendition(sha256, made.mediaType(), made.width(), made.height(), made.bytes());
            channels.stream()
                    .filter(channel -> channel.platform().id().equals(made.profile()))
                    .forEach(channel -> stored.put(channel.id(), rendition));
        });
        return stored;
    }
}
