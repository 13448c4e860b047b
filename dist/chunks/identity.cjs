// src/github/identity.ts
const WORKFLOW = "github-actions[bot]";
async function identityOf(client) {
	const byGraphql = async () => {
		const { viewer } = await client.graphql("{ viewer { login databaseId } }");
		return identityIn(viewer);
	};
	const byRest = async () => {
		const { data } = await client.rest.users.getAuthenticated();
		return {
			login: data.login,
			id: data.id
		};
	};
	for (const way of await isInstallation(client) ? [byGraphql] : [byGraphql, byRest]) try {
		const identity = await way();
		if (identity !== void 0) return identity;
	} catch {}
	return { login: WORKFLOW };
}
function identityIn(viewer) {
	const { login, databaseId } = Object(viewer);
	if (typeof login !== "string" || login === "") return void 0;
	return typeof databaseId === "number" ? {
		login,
		id: databaseId
	} : { login };
}
function isOwn(account, { login, id }) {
	if (account === null) return false;
	if (account.id !== void 0 && id !== void 0) return account.id === id;
	const plain = (name) => account.isBot ? name.replace(/\[bot\]$/, "") : name;
	return plain(account.login) === plain(login);
}
async function isInstallation(client) {
	const auth = await client.auth();
	return typeof auth === "object" && auth !== null && "tokenType" in auth && auth.tokenType === "installation";
}
Object.defineProperty(exports, "identityIn", {
	enumerable: true,
	get: function() {
		return identityIn;
	}
});
Object.defineProperty(exports, "identityOf", {
	enumerable: true,
	get: function() {
		return identityOf;
	}
});
Object.defineProperty(exports, "isOwn", {
	enumerable: true,
	get: function() {
		return isOwn;
	}
});
