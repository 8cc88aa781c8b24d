package uk.countersign.policy;

import java.time.Instant;

/**
 * A policy pack that a school wrote itself, as it came.
 *
 * @param version counts from 1 for each name
 * @param storedBy the member's name
 */
public record OwnPack(String name, int version, String yaml, String storedBy, Instant storedAt) {}
