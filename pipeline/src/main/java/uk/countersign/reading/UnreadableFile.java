package uk.countersign.reading;

/** Thrown by whatever reads a file as soon as it is clear that the file cannot be used; becomes an answer at the top. */
public final class UnreadableFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Problem problem;

    public UnreadableFile(Problem problem) {
        this(problem, problem.message());
    }

    /** With a sentence more exact than the problem's own. */
    public UnreadableFile(Problem problem, String message) {
        super(message);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    /** The sentence for the teacher. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
