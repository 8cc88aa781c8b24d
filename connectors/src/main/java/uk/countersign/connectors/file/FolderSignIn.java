package uk.countersign.connectors.file;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.countersign.connectors.Offer;
import uk.countersign.connectors.Offers;
import uk.countersign.connectors.PlatformSettings;
import uk.countersign.connectors.SignIn;

/** A folder of a website's name. Nobody is asked and nothing is needed to open it, but it must be possible to write there. */
public final class FolderSignIn implements SignIn {

    private static final int LONGEST = 100;

    private final FileConnector folders;

    public FolderSignIn(PlatformSettings settings, Clock clock) {
        this.folders = new FileConnector(settings, clock);
    }

    @Override
    public String platform() {
        return FileConnector.PLATFORM;
    }

    @Override
    public Offers by(Map<String, String> typed) {
        var name = typed.getOrDefault(NAME, "")
                .strip()
                .replaceFirst("(?i)^https?://", "")
                .replaceFirst("/+$", "");
        if (name.isEmpty() || name.length() > LONGEST) {
            return new Offers.Nothing("Give the website’s name or address, at most 100 characters.");
        }
        return folders.canWrite(name)
                ? new Offers.Offered(
                        List.of(new Offer(FileConnector.folderName(name), name, name, Optional.empty(), Map.of())))
                : new Offers.Nothing(FileConnector.UNWRITABLE + " Whoever runs this program has to see to it.");
    }
}
