package uk.countersign.approval;

/** The record no longer says what the checks went by: the draft has to be checked again before anybody decides. */
final class ConsentChanged extends Refusal {

    private static final long serialVersionUID = 1L;

    ConsentChanged() {
        super("Somebody's consent has changed, or an election period has begun, since this was checked. It is being "
                + "checked again.");
    }
}
