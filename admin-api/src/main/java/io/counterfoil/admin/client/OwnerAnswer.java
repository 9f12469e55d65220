package io.counterfoil.admin.client;

import io.counterfoil.admin.rest.Problem;
import io.counterfoil.admin.rest.ProblemBody;

/** What a service answered. */
public record OwnerAnswer(Owner owner, int status, String contentType, String body) {

    public boolean found() {
        return status == 200;
    }

    /** This answer, if it is one that a person may see: a success, or a problem in the owner's words. */
    public OwnerAnswer presentable() {
        if (succeeded() || (refused() && contentType.startsWith(ProblemBody.MEDIA_TYPE))) {
            return this;
        }
        if (status == 404) {
            throw new Problem(404, "NOT_FOUND", owner.serviceName() + " knows nothing under this address.");
        }
        throw new Problem(
                502,
                "OWNER_FAILED",
                owner.serviceName() + " gave an answer that cannot be used (" + status + "). Its log says more.");
    }

    private boolean succeeded() {
        return status >= 200 && status < 300;
    }

    /** Without the refusals of our own token, which are no business of the person who asks. */
    private boolean refused() {
        return status >= 400 && status != 401 && status != 403;
    }

    @Override
    public String toString() {
        return owner.serviceName() + " answered " + status;
    }
}
