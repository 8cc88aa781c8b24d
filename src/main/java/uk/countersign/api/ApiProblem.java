package uk.countersign.api;

import java.util.List;
import org.springframework.http.HttpStatus;
import uk.countersign.security.Problem;

/** Ends a request with a problem for the program that sent it. */
final class ApiProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    private ApiProblem(Problem problem) {
        super(problem.status() + " " + problem.detail(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }

    /** The request cannot be read at all. */
    static ApiProblem unreadable(String detail) {
        return new ApiProblem(new Problem(HttpStatus.BAD_REQUEST, detail));
    }

    static ApiProblem forbidden(String detail) {
        return new ApiProblem(new Problem(HttpStatus.FORBIDDEN, detail));
    }

    /** What is asked for is not there, or not for this member to know of. */
    static ApiProblem notFound(String what) {
        return new ApiProblem(new Problem(HttpStatus.NOT_FOUND, "There is no such " + what + "."));
    }

    /** Not in the state that the thing is in. */
    static ApiProblem conflict(String detail) {
        return new ApiProblem(new Problem(HttpStatus.CONFLICT, detail));
    }

    static ApiProblem tooLarge(String detail) {
        return new ApiProblem(new Problem(HttpStatus.CONTENT_TOO_LARGE, detail));
    }

    /** Fields can be read but not be taken as they are. */
    static ApiProblem mistaken(List<Problem.FieldError> errors) {
        return new ApiProblem(new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT, "Nothing was done. Correct the fields that are named.", errors));
    }

    static ApiProblem mistaken(String field, String message) {
        return mistaken(List.of(new Problem.FieldError(field, message)));
    }
}
