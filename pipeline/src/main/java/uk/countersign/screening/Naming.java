package uk.countersign.screening;

import uk.countersign.register.RegisterEntry;

/**
 * Somebody of the register whom a text names.
 *
 * @param surely false when it can be somebody or something else
 */
public record Naming(RegisterEntry who, boolean surely) {}
