package uk.countersign.connectors.graph;

import java.util.Optional;
import java.util.function.Predicate;
import uk.countersign.connectors.transport.Answer;

/** The error object in an answer. */
record GraphError(int code, int subcode, String message) {

    static Optional<GraphError> in(Answer answer) {
        return answer.object()
                .map(object -> object.path("error"))
                .filter(Predicate.not(e -> e.path("code").isMissingNode()))
                .map(error -> new GraphError(
                        error.path("code").asInt(0),
                        error.path("error_subcode").asInt(0),
                        error.path("error_user_msg")
                                .asString(error.path("message").asString(""))));
    }

    /** There is no such object, or it is none of ours. */
    boolean isAbsence() {
        return code == 100 && subcode == 33 || code == 803;
    }
}
