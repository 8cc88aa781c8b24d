package uk.countersign.reading;

/** The shapes that a platform takes, as width divided by height. */
public record AspectRange(double narrowest, double widest) {

    /** Instagram's: from 4:5 upright to 1.91:1. */
    public static final AspectRange INSTAGRAM = new AspectRange(0.8, 1.91);

    public AspectRange {
        if (!(narrowest > 0 && widest >= narrowest)) {
            throw new IllegalArgumentException("An aspect range goes from narrow to wide");
        }
    }
}
