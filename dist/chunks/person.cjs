// src/github/people/person.ts
const ACTOR = `fragment actor on Actor {
  type: __typename login
  ... on User { databaseId } ... on Bot { databaseId } ... on Mannequin { databaseId } ... on Organization { databaseId }
}`;
function personOf(actor) {
	return actor?.databaseId == null ? null : {
		login: actor.login,
		id: actor.databaseId,
		type: actor.type
	};
}
function personFrom(user) {
	return user == null ? null : {
		login: user.login,
		id: user.id,
		type: user.type
	};
}
Object.defineProperty(exports, "ACTOR", {
	enumerable: true,
	get: function() {
		return ACTOR;
	}
});
Object.defineProperty(exports, "personFrom", {
	enumerable: true,
	get: function() {
		return personFrom;
	}
});
Object.defineProperty(exports, "personOf", {
	enumerable: true,
	get: function() {
		return personOf;
	}
});
