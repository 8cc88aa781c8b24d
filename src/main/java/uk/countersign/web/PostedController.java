package uk.countersign.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import uk.countersign.post.PostState;
import uk.countersign.school.Channels;
import uk.countersign.security.SignedIn;

/** Who posted what: on a page, and to take along for governors as a table and as a document. */
@Page
class PostedController {

    private static final int SHOWN = 200;
    private static final int MOST_IN_TABLE = 20_000;
    private static final int MOST_IN_DOCUMENT = 500;

    private final PostedLines lines;
    private final PostedPdf pdf;
    private final Channels channels;
    private final Names names;
    private final Clock clock;

    PostedController(PostedLines lines, PostedPdf pdf, Channels channels, Names names, Clock clock) {
        this.lines = lines;
        this.pdf = pdf;
        this.channels = channels;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/record/posts")
    String page(SignedIn viewer, @RequestParam Map<String, String> fields, Model model) {
        var filter = PostFilter.of(fields);
        var found = lines.of(viewer, filter, SHOWN + 1);
        model.addAttribute("lines", found.stream().limit(SHOWN).toList());
        model.addAttribute("cut", found.size() > SHOWN);
        model.addAttribute("filter", filter);
        model.addAttribute("query", query(filter));
        model.addAttribute("accounts", choices(viewer));
        model.addAttribute("people", people(viewer));
        model.addAttribute("states", states());
        model.addAttribute("reads", new Permissions(viewer.membership()).readAllDrafts());
        model.addAttribute("readsLog", new Permissions(viewer.membership()).readRecord());
        return "posted";
    }

    @GetMapping("/record/posts.csv")
    ResponseEntity<byte[]> table(SignedIn viewer, @RequestParam Map<String, String> fields) {
        var found = lines.of(viewer, PostFilter.of(fields), MOST_IN_TABLE);
        var body = PostedCsv.of(found, viewer.school().zone().getId());
        return file(body, new MediaType("text", "csv", StandardCharsets.UTF_8), "posts.csv");
    }

    @GetMapping("/record/posts.pdf")
    ResponseEntity<byte[]> document(SignedIn viewer, @RequestParam Map<String, String> fields) throws IOException {
        var filter = PostFilter.of(fields);
        var found = lines.of(viewer, filter, MOST_IN_DOCUMENT + 1);
        var zone = viewer.school().zone();
        var made = RecurringWords.day(clock.instant().atZone(zone).toLocalDate());
        var body = pdf.of(Map.of(
                "lines", found.stream().limit(MOST_IN_DOCUMENT).toList(),
                "cut", found.size() > MOST_IN_DOCUMENT,
                "school", viewer.school().name(),
                "days", filter.days(),
                "made", made,
                "reader", viewer.membership().member().name(),
                "zone", zone.getId()));
        return file(body, MediaType.APPLICATION_PDF, "posts.pdf");
    }

    private static ResponseEntity<byte[]> file(byte[] body, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(body);
    }

    private static String query(PostFilter filter) {
        var uri = UriComponentsBuilder.newInstance();
        Map.of(
                        "from", filter.from(),
                        "to", filter.to(),
                        "channel", filter.channel(),
                        "person", filter.person(),
                        "state", filter.state())
                .forEach((name, value) -> {
                    if (!value.isEmpty()) {
                        uri.queryParam(name, value);
                    }
                });
        return uri.encode().build().toUriString();
    }

    private List<DraftCard.Account> choices(SignedIn viewer) {
        return channels.of(viewer.schoolId()).stream().map(DraftCards::account).toList();
    }

    private Map<String, String> people(SignedIn viewer) {
        Map<String, String> byName = new LinkedHashMap<>();
        names.of(viewer.schoolId()).entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(person -> byName.put(person.getKey(), person.getValue()));
        return byName;
    }

    private static Map<String, String> states() {
        Map<String, String> words = new LinkedHashMap<>();
        Arrays.stream(PostState.values())
                .forEach(state -> words.put(
                        state.name(), Standing.of(state, "the platform").words()));
        return words;
    }
}
