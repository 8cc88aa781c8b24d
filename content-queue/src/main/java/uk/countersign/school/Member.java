package uk.countersign.school;

/**
 * A person who may sign in. Belongs to a trust; roles in its schools are {@link Membership}s.
 *
 * @param name as the person gives it and as others read it: "Miss Doyle"
 */
public record Member(String id, String trustId, String name, String email) {}
