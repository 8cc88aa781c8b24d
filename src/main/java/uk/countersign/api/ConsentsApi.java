package uk.countersign.api;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.countersign.publishing.ConsentEffects;
import uk.countersign.register.ConsentChanges;
import uk.countersign.register.ConsentCsv;
import uk.countersign.register.ImportResult;
import uk.countersign.register.PersonDetails;
import uk.countersign.register.RegisterRow;
import uk.countersign.security.SignedIn;

/** Brings consents in from the school's own system. Whoever an import leaves out stays on the register. */
@RestController
@RequestMapping(path = ApiRoutes.BASE + "/consents/import", produces = MediaType.APPLICATION_JSON_VALUE)
class ConsentsApi {

    /** A roll of 50,000 with every purpose on every platform stays below it. */
    private static final int LARGEST = 100_000_000;

    private final ConsentChanges changes;
    private final ConsentEffects effects;

    ConsentsApi(ConsentChanges changes, ConsentEffects effects) {
        this.changes = changes;
        this.effects = effects;
    }

    /** What an import did, or would do; the counts are of rows. */
    record Imported(
            int added,
            int changed,
            int withdrawn,
            int unchanged,
            List<String> vanished,
            List<ConsentCsv.Problem> problems) {}

    @PostMapping(consumes = {"text/csv", "text/plain", "application/csv"})
    Imported bring(
            SignedIn member, @RequestParam(name = "dry_run", defaultValue = "false") boolean dryRun, InputStream body)
            throws IOException {
        return take(member, body, dryRun);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Imported bringFile(
            SignedIn member,
            @RequestParam(name = "dry_run", defaultValue = "false") boolean dryRun,
            HttpServletRequest request)
            throws IOException, ServletException {
        var file = request.getPart("file");
        if (file == null) {
            throw ApiProblem.mistaken("file", "Send the CSV file as a part that is named file.");
        }
        return take(member, file.getInputStream(), dryRun);
    }

    private Imported take(SignedIn member, InputStream file, boolean dryRun) throws IOException {
        var bytes = file.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw ApiProblem.tooLarge("This file is larger than 100 MB. Send it in parts: left-out people stay.");
        }
        var csv = ConsentCsv.read(bytes);
        var rows = csv.rows().stream()
                .map(row -> new RegisterRow(
                        new PersonDetails(
                                row.pupilId(),
                                row.kind(),
                                row.forename(),
                                row.surname(),
                                row.knownAs(),
                                row.yearGroup(),
                                row.className()),
                        row.consent()))
                .toList();
        return view(dryRun ? changes.preview(member.schoolId(), rows) : write(member, rows), csv);
    }

    private ImportResult write(SignedIn member, List<RegisterRow> rows) {
        if (rows.isEmpty()) {
            return changes.preview(member.schoolId(), rows);
        }
        return effects.write(member.schoolId(), rows, "import over the API", member.actor());
    }

    private static Imported view(ImportResult result, ConsentCsv csv) {
        return new Imported(
                result.added(),
                result.changed(),
                result.withdrawn(),
                result.unchanged(),
                result.vanished(),
                csv.problems());
    }
}
