package uk.countersign.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.countersign.draft.Draft;
import uk.countersign.draft.DraftQuery;
import uk.countersign.draft.DraftState;
import uk.countersign.draft.Drafts;
import uk.countersign.security.SignedIn;

/** Drafts: sending, reading and changing them. */
@RestController
@RequestMapping(path = ApiRoutes.BASE + "/drafts", produces = MediaType.APPLICATION_JSON_VALUE)
class DraftsApi {

    private final Drafts drafts;
    private final DraftViews views;
    private final DraftPosting posting;
    private final DraftChanging changing;

    DraftsApi(Drafts drafts, DraftViews views, DraftPosting posting, DraftChanging changing) {
        this.drafts = drafts;
        this.views = views;
        this.posting = posting;
        this.changing = changing;
    }

    /** A page of drafts; {@code next} is null on the last. */
    record DraftList(List<DraftView> drafts, Optional<String> next) {}

    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Bodies.Draft.class)))
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<DraftView> post(
            SignedIn member,
            @RequestHeader(name = "Idempotency-Key", required = false) Optional<String> key,
            InputStream body)
            throws IOException {
        return posted(member, posting.receive(member, DraftFields.read(body), List.of(), key));
    }

    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "multipart/form-data",
                            schema = @Schema(implementation = Bodies.DraftWithMedia.class)))
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<DraftView> postWithMedia(
            SignedIn member,
            @RequestHeader(name = "Idempotency-Key", required = false) Optional<String> key,
            HttpServletRequest request)
            throws IOException, ServletException {
        var parts = request.getParts();
        var draft = parts.stream()
                .filter(part -> part.getName().equals("draft"))
                .findFirst()
                .orElseThrow(
                        () -> ApiProblem.mistaken("draft", "Send the draft's JSON as a part that is named draft."));
        var media = parts.stream()
                .filter(part -> part.getName().equals("media") && isFile(part))
                .toList();
        return posted(member, posting.receive(member, DraftFields.read(draft.getInputStream()), media, key));
    }

    @GetMapping
    DraftList list(
            SignedIn member,
            @RequestParam Optional<String> state,
            @RequestParam Optional<Integer> limit,
            @RequestParam Optional<String> after) {
        var paging = Paging.of(limit, after);
        var sight = new Sight(member);
        var found = drafts.list(new DraftQuery(
                member.schoolId(),
                state.map(written -> States.named(DraftState.class, written)),
                sight.onlyAuthor(),
                paging.after(),
                paging.toFetch()));
        return new DraftList(views.of(paging.given(found), sight), paging.next(found, Draft::id));
    }

    @GetMapping("/{id}")
    DraftView get(SignedIn member, @PathVariable String id) {
        return views.of(find(member, id), new Sight(member));
    }

    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Bodies.Draft.class)))
    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    DraftView put(SignedIn member, @PathVariable String id, InputStream body) throws IOException {
        var changed = changing.change(member, find(member, id), DraftFields.read(body));
        return views.of(changed, new Sight(member));
    }

    @PostMapping("/{id}/withdraw")
    DraftView withdraw(SignedIn member, @PathVariable String id) {
        return views.of(changing.withdraw(member, find(member, id)), new Sight(member));
    }

    private Draft find(SignedIn member, String id) {
        return drafts.find(member.schoolId(), id)
                .filter(new Sight(member)::sees)
                .orElseThrow(() -> ApiProblem.notFound("draft"));
    }

    private ResponseEntity<DraftView> posted(SignedIn member, Drafts.Received received) {
        var view = views.of(received.draft(), new Sight(member));
        return ResponseEntity.status(received.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                .header("Location", ApiRoutes.BASE + "/drafts/" + view.id())
                .body(view);
    }

    /** A form that was sent without choosing a file has an empty part. */
    private static boolean isFile(Part part) {
        return part.getSize() > 0
                || !Optional.ofNullable(part.getSubmittedFileName()).orElse("").isEmpty();
    }
}
