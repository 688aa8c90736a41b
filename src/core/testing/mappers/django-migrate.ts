import { runScript } from "./run-script.ts";

const script = `
import sys
from urllib.parse import urlparse
import django
from django.conf import settings
from django.core.management import call_command

at = urlparse(sys.argv[1] if len(sys.argv) > 1 else "postgres://nobody@127.0.0.1:1/nothing")
settings.configure(
    INSTALLED_APPS=["design"],
    USE_TZ=True,
    DATABASES={"default": {"ENGINE": "django.db.backends.postgresql", "HOST": at.hostname, "PORT": at.port,
        "USER": at.username, "NAME": at.path.lstrip("/")}},
)
django.setup()
if len(sys.argv) > 1:
    call_command("makemigrations", "design", verbosity=0)
    from django.db import connection
    from django.db.migrations.loader import MigrationLoader
    loader = MigrationLoader(connection, replace_migrations=False)
    for statement in loader.collect_sql([(loader.get_migration("design", "0001_initial"), False)]):
        with connection.cursor() as cursor:
            cursor.execute(statement)
else:
    call_command("check")
`;

/** Has Django make the tables of models at an address, or only check them without one; throws what it says. */
export async function djangoMigrate(python: string, models: string, url?: string): Promise<void> {
  const files = { "design/__init__.py": "", "design/models.py": models, "make.py": script };
  await runScript({ program: python, files, args: ["make.py", ...(url === undefined ? [] : [url])] });
}
