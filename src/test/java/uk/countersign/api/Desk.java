package uk.countersign.api;

import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import uk.countersign.api.Caller.Answer;
import uk.countersign.draft.Finding;

/** What the people of a school do with drafts, over the API. */
@Component
class Desk {

    static final String DRAFT = "{\"text\":\"Our choir sang at the town hall today.\",\"channels\":[\"x\"]}";

    private final ApplicationContext application;
    private final TestScreening screening;

    Desk(ApplicationContext application, TestScreening screening) {
        this.application = application;
        this.screening = screening;
    }

    Caller as(String memberId) {
        return Caller.as(port(), memberId);
    }

    int port() {
        return ((WebServerApplicationContext) application).getWebServer().getPort();
    }

    /** A draft of that author. */
    String posted(String author) {
        return as(author).post("/drafts", DRAFT).at("/id");
    }

    /** A draft of that author that waits for approval. */
    String screened(String author, Finding... found) {
        var id = posted(author);
        screening.screen(id, found);
        return id;
    }

    void screen(String id, Finding... found) {
        screening.screen(id, found);
    }

    String digest(String id) {
        return as("head").get("/drafts/" + id).at("/digest");
    }

    /** The decision on that draft as it stands; {@code more} are further fields of the draft's object. */
    Answer decide(String member, String decision, String id, String more) {
        return as(member).post("/decisions", decision(decision, item(id, digest(id), more)));
    }

    Answer approve(String member, String id) {
        return decide(member, "approve", id, "");
    }

    static String item(String id, String digest, String more) {
        return "{\"id\":\"%s\",\"digest\":\"%s\"%s}".formatted(id, digest, more);
    }

    static String decision(String decision, String... items) {
        return "{\"decision\":\"%s\",\"note\":\"Please mend it.\",\"drafts\":[%s]}"
                .formatted(decision, String.join(",", items));
    }
}
