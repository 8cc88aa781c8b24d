package uk.countersign.audit;

/**
 * Who does something, and from where.
 *
 * @param id of the member, or {@code countersign} for what the software does by itself
 * @param name as others read it
 * @param origin the page, the interface, the shared folder, with the address where there is one
 */
public record Actor(String id, String name, String origin) {

    public static final Actor COUNTERSIGN = new Actor("countersign", "Countersign", "the application");
}
