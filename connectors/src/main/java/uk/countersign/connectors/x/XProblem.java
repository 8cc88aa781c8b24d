package uk.countersign.connectors.x;

import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import uk.countersign.connectors.transport.Answer;

/** The problem that an answer tells of: in the newer form with a title, or the older one with a code. */
record XProblem(int code, String type, String detail) {

    static Optional<XProblem> in(Answer answer) {
        return answer.object().flatMap(XProblem::in);
    }

    private static Optional<XProblem> in(JsonNode object) {
        var first = object.path("errors").path(0);
        var detail = object.path("detail")
                .asString(first.path("detail").asString(first.path("message").asString("")));
        var reason = object.path("reason").asString("");
        var type = object.path("type").asString(first.path("type").asString("")) + " " + reason;
        var code = first.path("code").asInt(0);
        return detail.isEmpty() && object.path("title").isMissingNode() && code == 0
                ? Optional.empty()
                : Optional.of(new XProblem(
                        code, type, detail.isEmpty() ? object.path("title").asString("") : detail));
    }

    boolean says(String words) {
        return detail.toLowerCase(Locale.ROOT).contains(words);
    }

    boolean isOf(String kind) {
        return type.contains(kind);
    }
}
