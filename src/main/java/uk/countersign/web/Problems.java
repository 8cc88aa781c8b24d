package uk.countersign.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.countersign.intake.FieldProblem;

/** What is wrong with a form, by field, to be said beside it. */
final class Problems {

    private Problems() {}

    static Map<String, String> byField(List<FieldProblem> problems) {
        return problems.stream()
                .collect(Collectors.toMap(
                        FieldProblem::field, FieldProblem::message, (first, second) -> first + " " + second));
    }
}
