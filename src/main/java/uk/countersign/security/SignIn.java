package uk.countersign.security;

/**
 * The page to sign in on, and its form's fields. The page is asked for with {@code ?wrong} when address and password do
 * not belong together, {@code ?wait} after too many attempts, {@code ?ended} when a session is over and {@code ?out}
 * after signing out.
 */
public final class SignIn {

    public static final String PAGE = "/sign-in";
    public static final String OUT = "/sign-out";

    /** Where whoever has shown a password shows a code. */
    public static final String CODE = "/sign-in/code";

    /** Where the password is shown once more before signing. */
    public static final String AGAIN = "/sign-in/again";

    /** Where what makes codes is set up for the first time. */
    public static final String NEW_SECOND_FACTOR = "/sign-in/second-factor";

    /** Names, in the addresses of these pages, the page to go on to. */
    public static final String TO = "to";

    public static final String EMAIL = "email";
    public static final String PASSWORD = "password";

    private SignIn() {}
}
