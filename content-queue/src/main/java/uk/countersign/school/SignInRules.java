package uk.countersign.school;

/**
 * What a school asks of whoever signs in to it.
 *
 * @param secondFactor whether approvers and admins need a second factor; any other member may have one
 * @param freshMinutes after how many minutes signing a draft asks for the password again; 0 means never
 */
public record SignInRules(boolean secondFactor, int freshMinutes) {

    /** What a school has that chose nothing. */
    public static final SignInRules STRICT = new SignInRules(true, 60);

    /** A password is enough, for as long as the session lasts. */
    public static final SignInRules PASSWORD_ONLY = new SignInRules(false, 0);

    private static final int WORKING_DAY = 8 * 60;

    public SignInRules {
        if (freshMinutes < 0 || freshMinutes > WORKING_DAY) {
            throw new IllegalArgumentException("Choose a number of minutes from 0 (never) to " + WORKING_DAY + ".");
        }
    }
}
