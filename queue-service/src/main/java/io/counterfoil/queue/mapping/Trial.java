package io.counterfoil.queue.mapping;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Links that are tried and not kept, in place of what there is.
 *
 * @param places the texts that they are about; one without a link among {@code links} has none then
 */
public record Trial(Set<Place> places, List<Link> links) {

    public static final Trial NONE = new Trial(Set.of(), List.of());

    public Trial {
        places = Set.copyOf(places);
        links = List.copyOf(links);
    }

    /** A text, whatever its case. */
    public record Place(MappingKind kind, String key) {

        static Place of(Link link) {
            return new Place(link.mapping().kind(), link.mapping().key());
        }
    }

    /** What holds while it is tried. */
    List<Link> over(List<Link> there) {
        return Stream.concat(
                        there.stream().filter(link -> !places.contains(Place.of(link))),
                        links.stream()
                                .collect(Collectors.toMap(Place::of, link -> link, (one, later) -> later))
                                .values()
                                .stream())
                .toList();
    }
}
