package uk.countersign.security;

/**
 * The page to sign in on, and its form's fields. The page is asked for with {@code ?wrong} when address and password do
 * not belong together, {@code ?wait} after too many attempts, {@code ?ended} when a session is over and {@code ?out}
 * after signing out.
 */
public final class SignIn {

    public static final String PAGE = "/sign-in";
    public static final String OUT = "/sign-out";
    public static final String EMAIL = "email";
    public static final String PASSWORD = "password";

    private SignIn() {}
}
