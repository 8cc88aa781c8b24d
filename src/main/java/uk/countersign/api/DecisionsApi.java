package uk.countersign.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.countersign.approval.Approvals;
import uk.countersign.approval.DecisionRequest;
import uk.countersign.approval.DecisionResult;
import uk.countersign.draft.Decision;
import uk.countersign.draft.Drafts;
import uk.countersign.school.Role;
import uk.countersign.security.SignedIn;

/** The second signature, for several drafts at once. One that is refused never stops the others. */
@RestController
@RequestMapping(path = ApiRoutes.BASE + "/decisions", produces = MediaType.APPLICATION_JSON_VALUE)
class DecisionsApi {

    private static final int MOST_AT_ONCE = 500;
    private static final Map<String, Decision.Kind> KINDS = Map.of(
            "approve", Decision.Kind.APPROVE,
            "return", Decision.Kind.RETURN,
            "reject", Decision.Kind.REJECT,
            "offer", Decision.Kind.OFFER,
            "agree", Decision.Kind.AGREE,
            "lift", Decision.Kind.LIFT,
            "undo", Decision.Kind.UNDO);

    private final Approvals approvals;
    private final Drafts drafts;

    DecisionsApi(Approvals approvals, Drafts drafts) {
        this.approvals = approvals;
        this.drafts = drafts;
    }

    /** What became of each draft. */
    record Results(List<Result> results) {}

    /** What became of one draft; the reason is null unless it was refused. */
    record Result(String id, String outcome, Optional<String> reason) {}

    @RequestBody(
            required = true,
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = Bodies.Decision.class)))
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    Results decide(SignedIn member, InputStream body) throws IOException {
        var request = request(Fields.of(body));
        if (request.kind() != Decision.Kind.AGREE && !member.may(Role.APPROVER)) {
            throw ApiProblem.forbidden("Only approvers decide on drafts. An author may agree to wording on offer.");
        }
        var results = new ArrayList<Result>();
        for (var item : request.drafts()) {
            results.add(isThere(member, item) ? decide(member, request, item) : notThere(item));
        }
        return new Results(results);
    }

    private Result decide(SignedIn member, DecisionRequest request, DecisionRequest.Item item) {
        var one = new DecisionRequest(request.kind(), List.of(item), request.note());
        return view(approvals.decide(member.membership(), member.actor(), one).get(0));
    }

    private boolean isThere(SignedIn member, DecisionRequest.Item item) {
        return drafts.find(member.schoolId(), item.draftId())
                .filter(new Sight(member)::sees)
                .isPresent();
    }

    private static Result notThere(DecisionRequest.Item item) {
        return new Result(item.draftId(), DecisionResult.Outcome.REFUSED.id(), Optional.of("There is no such draft."));
    }

    private static Result view(DecisionResult result) {
        return new Result(
                result.draftId(),
                result.outcome().id(),
                Optional.of(result.reason()).filter(reason -> !reason.isEmpty()));
    }

    private static DecisionRequest request(Fields fields) {
        var written = fields.text("decision").orElse("").toLowerCase(Locale.ROOT);
        var kind = Optional.ofNullable(KINDS.get(written));
        if (kind.isEmpty()) {
            fields.refuse(
                    "decision",
                    "This has to be one of: "
                            + String.join(", ", KINDS.keySet().stream().sorted().toList()) + ".");
        }
        var items = fields.objects("drafts").orElse(List.of()).stream()
                .map(item -> new DecisionRequest.Item(
                        item.text("id").orElse(""), item.text("digest").orElse(""), findings(written, item, fields)))
                .toList();
        if (items.isEmpty() || items.size() > MOST_AT_ONCE) {
            fields.refuse("drafts", "Name 1 to " + MOST_AT_ONCE + " drafts, each with its id and digest.");
        }
        var note = fields.text("note").orElse("");
        fields.orRefuse();
        return new DecisionRequest(kind.orElseThrow(), items, note);
    }

    /** The findings that were looked at; for a lift those that are to be lifted. */
    private static List<String> findings(String decision, Fields item, Fields request) {
        return decision.equals("lift")
                ? item.texts("findings").or(() -> request.texts("findings")).orElse(List.of())
                : item.texts("confirmed").orElse(List.of());
    }
}
